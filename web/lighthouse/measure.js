// `node measure.js ADDRESS PATH...`: Lighthouse's own phone, five times each, the middle score.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const TIMES = 5;
const LEAST = { performance: 95, accessibility: 100, "best-practices": 100 };
const [address, ...paths] = process.argv.slice(2);
const chrome = await launch({
  chromePath: process.env.CHROME_PATH,
  chromeFlags: ["--headless=new", "--no-sandbox"],
});

const middle = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)];
let failed = false;
for (const path of paths) {
  const scores = Object.fromEntries(Object.keys(LEAST).map((name) => [name, []]));
  const wrong = new Set();
  for (let at = 0; at < TIMES; at += 1) {
    const { lhr } = await lighthouse(address + path, {
      port: chrome.port,
      onlyCategories: Object.keys(LEAST),
    });
    for (const name of Object.keys(LEAST)) {
      scores[name].push(Math.round(lhr.categories[name].score * 100));
      for (const { id } of lhr.categories[name].auditRefs)
        if (name !== "performance" && lhr.audits[id].score === 0) wrong.add(id);
    }
  }
  const found = Object.entries(scores).map(([name, each]) => [name, middle(each)]);
  failed ||= found.some(([name, score]) => score < LEAST[name]);
  const told = found.map(([name, score]) => `${name} ${score}`).join(", ");
  console.log(`${path}: ${told}${wrong.size ? ` (${[...wrong].join(", ")})` : ""}`);
}
await chrome.kill();
process.exit(failed ? 1 : 0);
