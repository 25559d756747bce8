"use client";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { FieldError } from "@/components/forms/field-frame";
import { DateField, ErrorSummary, SelectField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { councilSeats } from "@/lib/commendations/sessions/council/rules";
import { appointmentInput } from "@/lib/commendations/sessions/council/schema";
import { seatText, substituteText } from "@/lib/commendations/sessions/text";
import { appointCouncilAction } from "../actions";

type Seat = (typeof councilSeats)[number];
type Person = { id: string; name: string; post: string; seat: string };
type Props = { back: string; name: string; people: Person[] };

const choices = councilSeats.map((value) => ({ value, label: seatText[value] ?? substituteText }));

const seatOf = (seat: string): Seat | "" => councilSeats.find((one) => one === seat) ?? "";

/** Who was given a seat, in the order the council is listed. */
const seated = (seats: { userId: string; seat: Seat | "" }[]) =>
  councilSeats.flatMap((seat) =>
    seats.flatMap((one) => (one.seat === seat ? [{ userId: one.userId, seat }] : [])),
  );

/** As it is filled in: everybody who may sit is there, with a seat or without. */
const appointmentForm = appointmentInput.extend({
  seats: z
    .array(z.object({ userId: z.string(), seat: z.enum([...councilSeats, ""]) }))
    .transform(seated)
    .pipe(appointmentInput.shape.seats),
});

/** Who sits where by an appointment decision; nobody sits who is not chosen. */
export function AppointmentForm({ back, name, people }: Props) {
  const router = useRouter();
  const { form, field, state, submit } = useActionForm(
    appointmentForm as unknown as z.ZodType<z.input<typeof appointmentForm>, z.input<typeof appointmentForm>>,
    (input) => appointCouncilAction({ ...input, seats: seated(input.seats) }),
    {
      name,
      document: "",
      validFrom: "",
      seats: people.map(({ id: userId, seat }) => ({ userId, seat: seatOf(seat) })),
    },
    { done: "Đã ghi quyết định thành lập Hội đồng.", onDone: () => router.push(back) },
  );
  const { id } = field("seats");
  const { seats } = form.formState.errors;
  const wrong = seats?.message ?? seats?.root?.message;

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={state.problems} before="trước khi ghi" />
      <TextField label="Tên Hội đồng" {...field("name")} />
      <TextField
        label="Quyết định thành lập"
        hint="Số, ký hiệu, ngày của quyết định"
        {...field("document")}
      />
      <DateField label="Có hiệu lực từ" {...field("validFrom")} />
      <fieldset id={id} tabIndex={-1} className={wrong ? "field field-invalid" : "field"}>
        <legend className="field-label">Thành phần Hội đồng</legend>
        {wrong && <FieldError id={id} error={wrong} />}
        <div className="grid gap-x-6 md:grid-cols-2">
          {people.map((person, at) => (
            <SelectField
              key={person.id}
              label={person.name}
              hint={person.post}
              placeholder="Không tham gia"
              choices={choices}
              {...field(`seats.${at}.seat`)}
            />
          ))}
        </div>
      </fieldset>
      <SubmitBar label="Ghi quyết định" pendingLabel="Đang ghi…" {...state}>
        <LinkButton href={back}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
