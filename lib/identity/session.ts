import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { Refusal } from "@/lib/refusal";
import { actorOfSession, type SignedIn } from "./find-actor";
import { type Action, reach } from "./permissions";

const cookieNames = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** Who is signed in, or null: the cookie names a session row, the row decides. Asked once per request. */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const jar = await cookies();
  return actorOfCookies((name) => jar.get(name)?.value);
});

/** The same for a request that is at hand, by its own cookies. */
export function actorOfRequestCookies(request: Request, now = new Date()): Promise<SignedIn | null> {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/).map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return at < 0 ? ["", ""] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  const jar = new Map(pairs);
  return actorOfCookies((name) => jar.get(name), now);
}

async function actorOfCookies(cookieOf: (name: string) => string | undefined, now = new Date()) {
  const cookie = cookieNames.map(cookieOf).find(Boolean);
  const secret = process.env.NEXTAUTH_SECRET;
  if (!cookie || !secret) return null;
  const token = await decode({ token: cookie, secret }).catch(() => null);
  return typeof token?.secret === "string" ? actorOfSession(token.secret, now) : null;
}

/** Guards a page: whoever is not signed in goes to the sign-in page and comes back to where the link pointed. */
export async function requireActor(): Promise<SignedIn> {
  const actor = await currentActor();
  if (actor) {
    if (actor.mustChangePassword && !(await path()).startsWith("/lam-viec/tai-khoan"))
      redirect("/lam-viec/tai-khoan?doi-mat-khau=1");
    return actor;
  }
  redirect(`/dang-nhap?toi=${encodeURIComponent(await path())}`);
}

/**
 * Guards a page that only some roles have: for everybody else it does not exist. Whoever has further
 * roles is asked whether one of those should open it.
 */
export async function requireActorFor(action: Action): Promise<SignedIn> {
  const actor = await requireActor();
  if (reach(actor, action)) return actor;
  if (actor.roleCount > 1)
    redirect(`/lam-viec/vai-tro?${new URLSearchParams({ viec: action, toi: await path() })}`);
  notFound();
}

/** For actions: like `currentActor`, but a person who is signed out is told so and loses nothing typed. */
export async function actorOrRefusal(): Promise<SignedIn> {
  const actor = await currentActor();
  if (!actor)
    throw new Refusal(
      "forbidden",
      "Phiên làm việc đã hết. Đăng nhập lại ở một thẻ khác rồi bấm lại nút này, nội dung đã nhập vẫn còn.",
      "signed-out",
    );
  return actor;
}

// proxy.ts notes the address it saw; it guards nothing, so a missing or false note only changes where sign-in leads.
async function path() {
  return addressWithin((await headers()).get("x-path") ?? "");
}

/** An address of this portal as it was given, else where the day begins: no link may lead elsewhere. */
export const addressWithin = (given: string) => (/^\/(?![/\\])[^\s]*$/.test(given) ? given : "/lam-viec");
