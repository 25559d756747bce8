import { answer } from "@/lib/api/answer";

const handle = async (request: Request, { params }: RouteContext<"/api/v1/[...path]">) =>
  answer(request, `/${(await params).path.join("/")}`);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
