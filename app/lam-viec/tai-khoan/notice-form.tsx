"use client";
import { RadioGroupField } from "@/components/forms/choice-fields";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { NoticeSettings } from "@/lib/notifications/settings/schema";
import { timingText, topicText } from "@/lib/notifications/settings/text";
import { saveNoticeSettingsAction } from "./actions";

const noticeSettings = () =>
  import("@/lib/notifications/settings/schema").then((schema) => schema.noticeSettings);

const choices = Object.entries(timingText).map(([value, label]) => ({ value, label }));
const topics = ["turn", "outcome", "deadline", "reminder"] as const;

/** Which notices come by e-mail too, and when. */
export function NoticeForm({ settings }: { settings: NoticeSettings }) {
  const form = useActionForm(noticeSettings, saveNoticeSettingsAction, settings, {
    done: "Đã lưu cách nhận thư.",
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <div className="grid gap-x-8 sm:grid-cols-2">
        {topics.map((topic) => (
          <RadioGroupField
            key={topic}
            {...form.field(topic)}
            label={topicText[topic].name}
            hint={topicText[topic].hint}
            choices={choices}
          />
        ))}
      </div>
      <p className="mb-4 text-sm text-ink-2">
        {topicText.account.name}: {topicText.account.hint}
      </p>
      <SubmitBar label="Lưu cách nhận thư" {...form.state} />
    </form>
  );
}
