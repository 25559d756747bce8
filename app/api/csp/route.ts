const longest = 4096;
const told = [
  "document-uri",
  "effective-directive",
  "violated-directive",
  "blocked-uri",
  "line-number",
] as const;

/** Where browsers report what the content security policy stopped: one line in the log, never the script itself. */
export async function POST(request: Request) {
  if (Number(request.headers.get("content-length") ?? longest + 1) > longest)
    return new Response(null, { status: 413 });
  const report = await request.json().then(
    (body: unknown) => (body as Record<string, unknown> | null)?.["csp-report"],
    () => null,
  );
  if (report && typeof report === "object") {
    const facts = told.map((name) => [
      name,
      String((report as Record<string, unknown>)[name] ?? "").slice(0, 200),
    ]);
    console.warn("content security policy:", JSON.stringify(Object.fromEntries(facts)));
  }
  return new Response(null, { status: 204 });
}
