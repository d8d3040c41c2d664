"""Watch files in: FIT, TCX, GPX, Apple Health, and archives of them."""
