"use client";
import { type ComponentProps, useState } from "react";
import { TextField } from "@/components/forms/fields";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import { VerbButton } from "@/components/forms/verb-button";
import { Button } from "@/components/ui/button";
import { disableSecondFactorAction, enableSecondFactorAction, offerSecondFactorAction } from "./actions";

const disableSecondFactorInput = () =>
  import("@/lib/identity/second-factor/schema").then((schema) => schema.disableSecondFactorInput);
const enableSecondFactorInput = () =>
  import("@/lib/identity/second-factor/schema").then((schema) => schema.enableSecondFactorInput);

type Offer = { secret: string; width: number; path: string };
const blank = { password: "", code: "" };

/** Turning the code of an authenticator app on and off. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [isTurningOff, setTurningOff] = useState(false);

  if (isOn)
    return isTurningOff ? (
      <DisableForm onLeave={() => setTurningOff(false)} />
    ) : (
      <Button onClick={() => setTurningOff(true)}>Tắt xác thực hai lớp</Button>
    );
  return offer ? (
    <EnableForm offer={offer} onLeave={() => setOffer(null)} />
  ) : (
    <VerbButton
      label="Bật xác thực hai lớp"
      variant="primary"
      input={{}}
      action={async () => {
        const result = await offerSecondFactorAction({});
        if (result.ok) setOffer(result.data);
        return result;
      }}
    />
  );
}

function EnableForm({ offer, onLeave }: { offer: Offer; onLeave: () => void }) {
  const { secret, width, path } = offer;
  const form = useActionForm(
    enableSecondFactorInput,
    enableSecondFactorAction,
    { ...blank, secret },
    { done: "Đã bật xác thực hai lớp.", onDone: onLeave },
  );
  return (
    <form onSubmit={form.submit} noValidate method="post">
      <ol className="mb-5 grid list-decimal gap-4 pl-5">
        <li>
          Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator.
        </li>
        <li>
          Trong ứng dụng, thêm tài khoản bằng cách quét mã này:
          <svg className="qr" viewBox={`-4 -4 ${width + 8} ${width + 8}`} role="img" aria-label="Mã QR">
            <path d={path} />
          </svg>
          Không quét được thì nhập khóa: <code className="break-all">{inFours(secret)}</code>
        </li>
        <li>Nhập mã 6 số ứng dụng đang hiện và mật khẩu.</li>
      </ol>
      <CodeAndPassword code={form.field("code")} password={form.field("password")} />
      <SubmitBar label="Bật xác thực hai lớp" {...form.state}>
        <Button onClick={onLeave}>Quay lại</Button>
      </SubmitBar>
    </form>
  );
}

function DisableForm({ onLeave }: { onLeave: () => void }) {
  const form = useActionForm(disableSecondFactorInput, disableSecondFactorAction, blank, {
    done: "Đã tắt xác thực hai lớp.",
    onDone: onLeave,
  });
  return (
    <form onSubmit={form.submit} noValidate method="post">
      <CodeAndPassword code={form.field("code")} password={form.field("password")} />
      <SubmitBar label="Tắt xác thực hai lớp" danger {...form.state}>
        <Button onClick={onLeave}>Quay lại</Button>
      </SubmitBar>
    </form>
  );
}

const inFours = (secret: string) => secret.match(/.{1,4}/gu)?.join(" ");

type Registered = Omit<ComponentProps<typeof TextField>, "label">;

/** Who turns it on or off shows both: the app at hand, and the password. */
function CodeAndPassword({ code, password }: { code: Registered; password: Registered }) {
  return (
    <>
      <TextField label="Mã xác thực 6 số" inputMode="numeric" autoComplete="one-time-code" {...code} />
      <TextField label="Mật khẩu" type="password" autoComplete="current-password" {...password} />
    </>
  );
}
