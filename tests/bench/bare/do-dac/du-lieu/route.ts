import { type NextRequest, NextResponse } from "next/server";
import { bareRegistrations } from "../registrations";

/** The bare list as JSON. */
export async function GET(request: NextRequest) {
  const rows = await bareRegistrations(request.cookies.get("bare-session")?.value ?? "");
  if (!rows) return NextResponse.json(null, { status: 401 });
  return NextResponse.json({ items: rows });
}
