import NextAuth from "next-auth";
import { authOptions } from "@/lib/identity/auth-options";

const handler = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>;
type Context = RouteContext<"/api/auth/[...nextauth]">;

const isOwnAddress = (value: string | null) => {
  if (!value || value.startsWith("/")) return !value?.startsWith("//");
  return URL.canParse(value);
};

/** next-auth answers 500 to a malformed callbackUrl and to GET on the credentials callback: say what is wrong instead. */
async function handle(request: Request, context: Context) {
  const { nextauth } = await context.params;
  if (request.method === "GET" && nextauth.join("/") === "callback/credentials")
    return new Response(null, { status: 405, headers: { allow: "POST" } });
  if (!isOwnAddress(new URL(request.url).searchParams.get("callbackUrl")))
    return new Response(null, { status: 400 });
  try {
    return await handler(request, context);
  } catch (error) {
    console.error(error);
    return new Response(null, { status: 400 });
  }
}

export { handle as GET, handle as POST };
