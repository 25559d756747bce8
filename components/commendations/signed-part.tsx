import Link from "next/link";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ListedCopy } from "@/lib/commendations/prints/signed/text";
import { signedCopyStaleText } from "@/lib/commendations/prints/signed/text";
import { formatInstant } from "@/lib/vietnamese";

type Props = {
  copies: readonly ListedCopy[];
  /** The form to hand in a signed file, for whoever may. */
  children: ReactNode;
};

/** What came back from signing, newest first, each with the hash of its file. */
export function SignedPart({ copies, children }: Props) {
  if (copies.length === 0 && !children) return null;
  return (
    <Section
      title="Bản đã ký"
      description="Lấy bản PDF hoặc Word ở trên để ký số hoặc ký tay, rồi ghi nhận tệp đã ký tại đây. Mã băm của tệp được lưu để đối chiếu."
    >
      {copies[0]?.isStale && (
        <div className="mb-3">
          <Notice kind="warning">{signedCopyStaleText}</Notice>
        </div>
      )}
      <ul className="mb-4 grid gap-3">
        {copies.map(({ id, file, sha256, recordedAt, recordedBy }) => (
          <li key={id}>
            <Link href={`/tep/${file.id}`} prefetch={false}>
              {file.name}
            </Link>
            <span className="block text-sm text-ink-2">
              {recordedBy}, {formatInstant(recordedAt)}
            </span>
            <span className="block text-xs break-all text-ink-2">SHA-256: {sha256}</span>
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
