import { StatusTag } from "@/components/ui/status-tag";

/** Whether somebody has read a rule in the official text: everything that rests on an unread one says so. */
export const VerifiedTag = ({ verified }: { verified: boolean }) =>
  verified ? (
    <StatusTag tone="met">Đã đối chiếu</StatusTag>
  ) : (
    <StatusTag tone="missing">Chưa đối chiếu</StatusTag>
  );
