import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One import: paths of this project from its root and without extension, packages as they are named. */
export type Import = { from: string; to: string; typeOnly: boolean };

/** Every TypeScript file below these folders, from the project's root. */
export function sourceFiles(folders: string[]): string[] {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile())
      .sort(),
  );
}

const statements =
  /^\s*(import|export)\s+(type\s+)?([^"';]*?\bfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

function resolve(from: string, name: string): string {
  if (name.startsWith("@/")) return name.slice(2);
  return name.startsWith(".") ? normalize(join(dirname(from), name)) : name;
}

/** The imports of one file; `import type`, and an import of nothing but types, count as such. */
export function importsOf(from: string): Import[] {
  const text = readFileSync(from, "utf8");
  return [...text.matchAll(statements)].map(([, , type, names = "", still, later]) => {
    const listed =
      /^\s*\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(",")
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const onlyTypes = listed.length > 0 && listed.every((name) => name.startsWith("type "));
    return { from, to: resolve(from, still ?? later ?? ""), typeOnly: Boolean(type) || onlyTypes };
  });
}

const withoutExtension = (path: string) => path.replace(/(\/index)?\.tsx?$/, "");

/** Circles among files, each as its path of names; empty when there are none. */
export function circlesIn(imports: Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const source = withoutExtension(from);
    next.set(source, [...(next.get(source) ?? []), to.replace(/\/index$/, "")]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  function walk(file: string, path: string[]) {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  }
  for (const file of next.keys()) walk(file, []);
  return circles;
}
