import { revalidatePath } from "next/cache";
import { isRefreshHeader } from "@/lib/publication/refresh";

/** Forgets the cached public pages, for the worker alone, after something was published. */
export function POST(request: Request) {
  if (!isRefreshHeader(request.headers.get("x-refresh"), new Date()))
    return new Response(null, { status: 404 });
  revalidatePath("/", "layout");
  return new Response(null, { status: 204 });
}
