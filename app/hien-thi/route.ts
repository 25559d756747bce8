import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import { changeDisplay, displayCookie, readDisplay, writeDisplay } from "@/components/shell/display/settings";
import { displayText } from "@/components/shell/display/text";
import { Refusal } from "@/lib/refusal";
import { assertSameOrigin } from "@/lib/same-origin";

const year = 365 * 24 * 3600;

/**
 * One press on the display bar. A plain form gets the cookie and goes back to the page it came from;
 * the bar's own script asks for JSON, so that nothing typed on the page is lost.
 */
export async function POST(request: Request) {
  try {
    assertSameOrigin(request.headers);
  } catch (error) {
    if (error instanceof Refusal) return new Response(error.text, { status: 403 });
    throw error;
  }
  const press = await request.formData().then(
    (form) => form.get("press"),
    () => null,
  );
  const jar = await cookies();
  const settings = changeDisplay(
    readDisplay(jar.get(displayCookie)?.value),
    typeof press === "string" ? press : "",
  );
  const wantsJson = request.headers.get("accept")?.includes("application/json");

  const answer = wantsJson
    ? NextResponse.json({ text: displayText(settings) })
    : new NextResponse(null, { status: 303, headers: { Location: backTo(request) } });
  answer.cookies.set(displayCookie, writeDisplay(settings), {
    path: "/",
    maxAge: year,
    sameSite: "lax",
    httpOnly: true,
  });
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

/** The page the form was on, if it is one of ours: a path, so that it can lead nowhere else. */
function backTo(request: Request): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  return host === request.headers.get("host") && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
