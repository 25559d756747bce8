import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { isOutage } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { sessionHours, signIn } from "./entering/commands";
import { signInInput } from "./schema";

/**
 * next-auth carries the cookie; whether it is still good is asked of the `Session` row, in
 * `currentActor`, never in these callbacks: there a database outage would look like "signed out".
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  pages: { signIn: "/dang-nhap", error: "/dang-nhap" },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {}, code: {} },
      async authorize(credentials, request) {
        const parsed = signInInput.safeParse(credentials ?? {});
        if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? "Chưa đăng nhập được.");
        const header = (name: string) => String(request.headers?.[name] ?? "");
        const address = header("x-forwarded-for").split(",")[0]?.trim() || "unknown";
        try {
          const { userId, name, secret } = await signIn(parsed.data, {
            address,
            userAgent: header("user-agent"),
          });
          return { id: userId, name, secret };
        } catch (error) {
          if (error instanceof Refusal) throw new Error(error.text);
          if (isOutage(error))
            throw new Error("Hệ thống đang bận, chưa đăng nhập được. Thử lại sau ít phút.");
          console.error(error);
          throw new Error("Chưa đăng nhập được. Thử lại sau ít phút.");
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { sub: user.id, name: user.name, secret: (user as { secret?: string }).secret } : token,
    session: ({ session }) => session,
  },
};
