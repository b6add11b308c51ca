// Everything works without these scripts; with them the desk can be worked from the keyboard and redraws in place.
import { listenToKeys } from "./keys.js";
import { linkMarks } from "./marks.js";
import { slide } from "./asof.js";
import { follow } from "./progress.js";
import { listenToForms } from "./forms.js";

document.querySelector("#rooms [aria-current]")?.scrollIntoView({ inline: "nearest", block: "nearest" }); // on a phone
slide();
linkMarks();
listenToKeys();
listenToForms();
follow();
