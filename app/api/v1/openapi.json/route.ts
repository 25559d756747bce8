import { openApiDocument } from "@/lib/api/openapi";

export const GET = (request: Request) =>
  Response.json(openApiDocument(process.env.NEXTAUTH_URL ?? new URL(request.url).origin), {
    headers: { "cache-control": "public, max-age=300" },
  });
