"""Django's settings. What may differ between servers comes from a few `RESTRIDE_…` variables.

| variable | meaning | default |
|---|---|---|
| `RESTRIDE_HOME` | the folder with the log | the command line's |
| `RESTRIDE_DATABASE` | `postgresql://…`: keep all on that server | the folder's SQLite file |
| `RESTRIDE_DEBUG` | `1` shows a fault's details; never for others | off |
"""

import os
from pathlib import Path

from restride.entering.directory import chosen_directory, database_file
from restride.web.database import databases
from restride.web.secret import secret_key

HERE = Path(__file__).parent
HOME = chosen_directory()

DEBUG = os.environ.get("RESTRIDE_DEBUG") == "1"
SECRET_KEY = secret_key(HOME)
# Whoever asks by another name than this machine's own is refused: a page elsewhere that points its
# own name here must not be answered. Names for a real server come with accounts.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

INSTALLED_APPS = [
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "restride.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "restride.web.headers.private_pages",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "restride.web.uploads.limited",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "restride.web.mistakes.ToldMistakes",
]
ROOT_URLCONF = "restride.web.urls"
WSGI_APPLICATION = "restride.web.wsgi.application"
DATABASES = databases(os.environ.get("RESTRIDE_DATABASE"), database_file(HOME))
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader"],
                )
            ],
            "builtins": [
                "restride.web.templatetags.restride",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "restride.web.navigation.navigation",
            ],
        },
    }
]

# What is said after a form was sent travels in a signed cookie, so nothing is kept on the server.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
USE_TZ = True
TIME_ZONE = "UTC"  # entries keep their own offset; the runner's day comes from entering/clock.py

STATIC_URL = "static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True  # the wheel carries what was built; nothing is collected
WHITENOISE_IMMUTABLE_FILE_TEST = r"^.+[.-][0-9a-zA-Z_-]{8,12}\..+$"  # Vite's hashed names

DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 100
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_PERMISSIONS = 0o600

CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "restride.web.pages.wrong.forged"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

# A log line never holds what somebody answered: the path, the status, and a fault's own words.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {message}", "style": "{"}},
    "filters": {"without_secrets": {"()": "restride.web.log_lines.WithoutSecrets"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["without_secrets"],
        }
    },
    "loggers": {"django": {"handlers": ["console"], "level": "ERROR"}},
}
