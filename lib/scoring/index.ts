// Everything here also runs in the browser (Phương án thử). Hashing needs node:crypto and stands apart: "@/lib/scoring/hash".
export * from "./condition";
export * from "./facts";
export * from "./verdict";
