type Told = {
  readonly outcome?: string;
  readonly name?: string;
  readonly says?: string;
  readonly run?: string;
  readonly address?: string;
  readonly asks_sport?: boolean;
  readonly light?: string;
  readonly means?: string;
};

const SIGNS: Record<string, string> = { written: "✓", refused: "✕" };

/**
 * Sends each file of the form that it wraps by itself, one after the other, with a bar that shows
 * what has really gone, and tells of each run as soon as the server has read it. Without it the
 * form sends all files at once and the next page tells the same.
 */
class RunUpload extends HTMLElement {
  #queue: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.#form.addEventListener("submit", this.#submit);
    this.addEventListener("dragover", this.#over);
    this.addEventListener("dragleave", this.#leave);
    this.addEventListener("drop", this.#drop);
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form") as HTMLFormElement;
  }

  get #input(): HTMLInputElement {
    return this.querySelector("input[type=file]") as HTMLInputElement;
  }

  get #zone(): Element | null {
    return this.querySelector(".drop");
  }

  #submit = (event: Event): void => {
    const files = [...(this.#input.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#send(files);
    this.#input.value = "";
  };

  #over = (event: DragEvent): void => {
    event.preventDefault();
    this.#zone?.classList.add("drop--over");
  };

  #leave = (): void => this.#zone?.classList.remove("drop--over");

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.#leave();
    this.#send([...(event.dataTransfer?.files ?? [])]);
  };

  #send(files: File[], sport?: string): void {
    for (const file of files) {
      const line = new FileLine(this, file, (again) => this.#send([file], again));
      this.#queue = this.#queue.then(() => line.send(this.#form, sport));
    }
  }
}

/** One file: its bar, and under it what became of each run in it. */
class FileLine {
  readonly #item = element("li", "result");
  readonly #bar = element("progress", "meter");
  readonly #state = element("p", "small quiet");
  readonly #list = element("div", "stack stack--small");
  #read = 0;

  constructor(
    readonly home: HTMLElement,
    readonly file: File,
    readonly again: (sport: string) => void,
  ) {
    const name = element("strong", "", file.name);
    const body = element("div", "");
    this.#bar.max = 1;
    this.#bar.value = 0;
    this.#bar.setAttribute("aria-label", file.name);
    body.append(name, this.#bar, this.#state, this.#list);
    this.#item.append(body);
    home.querySelector("[data-results]")?.append(this.#item);
  }

  /** The page's own words, in its language. */
  #word(name: string): string {
    return this.home.getAttribute(`data-${name}`) ?? "";
  }

  send(form: HTMLFormElement, sport: string | undefined): Promise<void> {
    const data = new FormData(form);
    data.delete("file");
    data.append("file", this.file);
    if (sport !== undefined) data.set("sport", sport);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", this.#word("lines"));
    this.#state.textContent = this.#word("sending");
    request.upload.onprogress = (event) => {
      this.#bar.value = event.loaded / event.total;
    };
    request.upload.onload = () => {
      this.#bar.removeAttribute("value"); // it is read now, and nobody knows how long that takes
      this.#state.textContent = this.#word("reading");
    };
    request.onprogress = () => this.#tell(request.responseText);
    return new Promise((done) => {
      request.onloadend = () => {
        this.#bar.remove();
        this.#state.textContent = this.#word("done");
        if (request.status === 200) this.#tell(`${request.responseText}\n`);
        else this.#says(this.#word(request.status === 413 ? "too-large" : "lost"), "✕");
        done();
      };
      request.send(data);
    });
  }

  /** Tells the lines that have come since the last time; one that is cut short waits. */
  #tell(text: string): void {
    const lines = text.slice(this.#read).split("\n");
    this.#read += text.slice(this.#read).lastIndexOf("\n") + 1;
    for (const line of lines.slice(0, -1)) if (line !== "") this.#result(JSON.parse(line) as Told);
  }

  #result(told: Told): void {
    if (told.light !== undefined) this.#light(told);
    else this.#run(told);
  }

  #run(told: Told): void {
    const said = this.#says(told.says ?? "", SIGNS[told.outcome ?? ""] ?? "·");
    if (told.address !== undefined) said.after(link(told.address, told.run ?? ""));
    if (told.asks_sport === true) this.#ask();
  }

  /** The light stands once, below all files, as the newest of them left it. */
  #light(told: Told): void {
    const place = this.home.querySelector("[data-light]");
    const said = element("p", "note", `${told.light}. ${told.means} `);
    said.append(link(this.#word("today-address"), this.#word("today")));
    place?.replaceChildren(said);
  }

  #says(words: string, sign: string): HTMLElement {
    const said = element("p", "small", words);
    if (sign !== "") said.prepend(`${sign} `);
    this.#list.append(said);
    return said;
  }

  #ask(): void {
    const row = element("p", "row");
    for (const sport of ["run", "walk"]) {
      const words = this.#word(sport === "run" ? "ran" : "walked");
      const button = element("button", "button button--quiet", words);
      button.type = "button";
      button.addEventListener("click", () => {
        row.remove();
        this.again(sport);
      });
      row.append(button);
    }
    this.#list.append(row);
  }
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  kind: string,
  words = "",
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = kind;
  made.textContent = words;
  return made;
}

function link(address: string, words: string): HTMLAnchorElement {
  const made = element("a", "", words);
  made.href = address;
  return made;
}

customElements.define("run-upload", RunUpload);
