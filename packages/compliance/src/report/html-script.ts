import { createHash } from "node:crypto";

/** What the filters do; without it all findings are shown and the bar is not. It reads the page only, and reaches for nothing. */
export const htmlReportScript: string = `
(function(){
"use strict";
var bar=document.getElementById("filters");
if(!bar)return;
var items=[].slice.call(document.querySelectorAll(".item"));
var records=[].slice.call(document.querySelectorAll("article"));
var said=[].slice.call(document.querySelectorAll(".said"));
var fields=["severity","category","status","reader"];
var words=document.getElementById("f-words");
var shown=document.getElementById("f-shown");
function wants(item){
  for(var i=0;i<fields.length;i++){
    var value=document.getElementById("f-"+fields[i]).value;
    if(value&&item.getAttribute("data-"+fields[i])!==value)return false;
  }
  var text=words.value.trim().toLowerCase();
  return !text||(item.closest("article").querySelector("header").textContent+" "+item.closest(".said").textContent).toLowerCase().indexOf(text)>=0;
}
function update(){
  var count=0;
  items.forEach(function(item){var ok=wants(item);item.hidden=!ok;if(ok)count++;});
  said.forEach(function(group){group.hidden=!group.querySelector(".item:not([hidden])");});
  records.forEach(function(record){record.hidden=!record.querySelector(".item:not([hidden])");});
  shown.textContent=count+" / "+items.length;
}
bar.addEventListener("input",update);
bar.addEventListener("change",update);
bar.hidden=false;
update();
})();
`.trim();

/** The policy of the page: its own style, this script by its hash, and nothing else; no network. */
export const htmlReportPolicy: string = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash("sha256").update(htmlReportScript).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
