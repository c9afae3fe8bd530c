// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node cutgithub.js WHOLE.json CUT.json: of GitHub's description of its API, what Reprise calls and
// everything that refers to. Each answer is also given under the media type that GitHub recommends,
// which the description does not know. Examples and prose go.
"use strict";
const fs = require("fs");

const [, , from, to] = process.argv;
const whole = JSON.parse(fs.readFileSync(from, "utf8"));
const wanted = [
  /^\/rate_limit$/, /^\/app$/, /^\/app\/hook\//, /^\/app\/installations\/\{installation_id\}\/access_tokens$/,
  /^\/(repos\/\{owner\}\/\{repo\}|orgs\/\{org\})\/hooks(\/|$)/, /^\/user\/(repos|orgs)$/,
  /^\/installation\/repositories$/,
];
const unwanted = new Set(["example", "examples", "description", "summary", "externalDocs", "x-github"]);

function pruned(value, insideNames) {
  if (Array.isArray(value))
    return value.map((each) => pruned(each, false));
  if (!value || typeof value !== "object")
    return value;
  const kept = {};
  for (const [key, each] of Object.entries(value)) {
    if (insideNames || !unwanted.has(key))
      kept[key] = pruned(each, key === "properties" || key === "schemas" || key === "examples");
  }
  return kept;
}

const cut = { openapi: whole.openapi, info: { title: whole.info.title, version: whole.info.version,
  license: whole.info.license, description: "Cut down for Reprise's tests." }, paths: {}, components: {} };
for (const [path, item] of Object.entries(whole.paths)) {
  if (!wanted.some((pattern) => pattern.test(path)))
    continue;
  cut.paths[path] = {};
  for (const [method, operation] of Object.entries(item)) {
    if (method === "get" || /attempts$|access_tokens$/.test(path))
      cut.paths[path][method] = pruned(operation, false);
  }
  if (Object.keys(cut.paths[path]).length === 0)
    delete cut.paths[path];
}

const waiting = [cut.paths];
while (waiting.length > 0) {
  const references = JSON.stringify(waiting.pop()).match(/#\/components\/[^"]+/g) || [];
  for (const reference of references) {
    const [kind, name] = reference.split("/").slice(2);
    cut.components[kind] = cut.components[kind] || {};
    if (cut.components[kind][name])
      continue;
    cut.components[kind][name] = pruned(whole.components[kind][name], false);
    waiting.push(cut.components[kind][name]);
  }
}

function addRecommendedType(value) {
  if (!value || typeof value !== "object")
    return;
  if (value.content && value.content["application/json"])
    value.content["application/vnd.github+json"] = value.content["application/json"];
  Object.values(value).forEach(addRecommendedType);
}
addRecommendedType(cut.paths);
addRecommendedType(cut.components.responses);

// GitHub refuses with these, though the description does not say so of every call.
for (const item of Object.values(cut.paths)) {
  for (const operation of Object.values(item)) {
    for (const status of ["401", "403", "404", "429"]) {
      operation.responses[status] = operation.responses[status]
        || { description: "Refused", content: { "application/json":
          { schema: { $ref: "#/components/schemas/basic-error" } } } };
    }
  }
}
fs.writeFileSync(to, JSON.stringify(cut, null, 1) + "\n");
console.log(Object.keys(cut.paths).length + " paths, " + fs.statSync(to).size + " bytes");
