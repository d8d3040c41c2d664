import htmx from "htmx.org";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false, // a script tag in an answer is never run
  includeIndicatorStyles: false, // they would be an inline style; styles/ has its own
  selfRequestsOnly: true,
  historyCacheSize: 0, // a page about somebody's body is not kept in the browser's storage
  historyRestoreAsHxRequest: false, // going back asks for the whole page
  // A form that is refused (422) comes back with what to mend.
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});
