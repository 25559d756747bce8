"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { useProven } from "@/components/forms/proof";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import { councilSeats } from "@/lib/commendations/sessions/council/rules";
import { seatText, substituteText } from "@/lib/commendations/sessions/text";
import { appointCouncilAction } from "../actions";

type Props = {
  back: string;
  name: string;
  people: { id: string; name: string; post: string; seat: string }[];
};
const unreachable = "Chưa gửi được. Nội dung vẫn giữ trên màn hình này. Kiểm tra kết nối rồi thử lại.";
const choices = councilSeats.map((value) => ({ value, label: seatText[value] ?? substituteText }));

/** Who sits where by an appointment decision; nobody sits who is not chosen. */
export function AppointmentForm({ back, name, people }: Props) {
  const router = useRouter();
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const proven = useProven();

  function send(data: FormData) {
    const text = (field: string) => String(data.get(field) ?? "");
    const seats = people.flatMap(({ id: userId }) => {
      const seat = councilSeats.find((one) => one === text(userId));
      return seat ? [{ userId, seat }] : [];
    });
    const rank = (seat: (typeof seats)[number]["seat"]) => councilSeats.indexOf(seat);
    const input = {
      name: text("name"),
      document: text("document"),
      validFrom: text("validFrom"),
      seats: seats.sort((a, b) => rank(a.seat) - rank(b.seat)),
    };
    setMessage(null);
    startTransition(async () => {
      const result = await proven(() => appointCouncilAction(input)).catch(
        (): ActionResult => ({ ok: false, message: unreachable }),
      );
      if (!result.ok)
        return setMessage([result.message, ...Object.values(result.fields ?? {})].filter(Boolean).join(" "));
      toast("Đã ghi quyết định thành lập Hội đồng.");
      router.push(back);
    });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) send(new FormData(event.currentTarget));
      }}
    >
      <PlainTextField name="name" label="Tên Hội đồng" defaultValue={name} required />
      <PlainTextField
        name="document"
        label="Quyết định thành lập"
        hint="Số, ký hiệu, ngày của quyết định"
        required
      />
      <PlainDateField name="validFrom" label="Có hiệu lực từ" required />
      <div className="grid gap-x-6 md:grid-cols-2">
        {people.map(({ id, name: person, post, seat }) => (
          <PlainSelect
            key={id}
            name={id}
            label={person}
            hint={post}
            all="Không tham gia"
            choices={choices}
            defaultValue={seat}
          />
        ))}
      </div>
      {message && (
        <Notice kind="error" announce>
          {message}
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          {pending ? "Đang ghi…" : "Ghi quyết định"}
        </Button>
        <LinkButton href={back}>Quay lại</LinkButton>
      </div>
    </form>
  );
}
