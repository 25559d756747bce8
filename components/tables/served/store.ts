// The part of Next that draws server components and the part that turns them into HTML load their own copies of a module,
// in one process: what one hands to the other lies on the process.
const process = globalThis as { servedMarkup?: Map<string, string> };
process.servedMarkup ??= new Map();

/** Markup on its way into the HTML of a page, by the id of the element it belongs into. */
export const served: Map<string, string> = process.servedMarkup;
