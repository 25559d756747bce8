export const dynamic = "force-dynamic";

/** Hello: what the framework itself costs per request. */
export default function HelloPage() {
  return <p>Xin chào.</p>;
}
