import { Refusal } from "./refusal";

/**
 * The one check against forged requests, for every mutation of a signed-in browser: the Origin must
 * be our own; without one, Sec-Fetch-Site must not say that another site asked. A client that sends
 * neither is no browser; it still needs its session. Throws `Refusal("forbidden")`.
 */
export function assertSameOrigin(headers: Headers) {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const own = [headers.get("host"), hostOf(process.env.NEXTAUTH_URL)].filter(Boolean);
  const foreign =
    origin !== null
      ? !own.includes(hostOf(origin))
      : site !== null && site !== "same-origin" && site !== "none";
  if (foreign)
    throw new Refusal(
      "forbidden",
      "Yêu cầu không đến từ trang này nên không được thực hiện.",
      "foreign-origin",
    );
}

const hostOf = (address: string | null | undefined) => {
  try {
    return address ? new URL(address).host : null;
  } catch {
    return null;
  }
};
