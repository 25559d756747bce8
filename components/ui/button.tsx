import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "small" | "regular";
  icon?: IconName;
  children: ReactNode;
};

function look({ variant = "secondary", size }: ButtonLook, className = "") {
  return `button button-${variant}${size === "small" ? " button-small" : ""} ${className}`.trimEnd();
}

/** A button that says its verb. Use `aria-disabled` with a visible reason rather than `disabled`. */
export function Button({
  variant,
  size,
  icon,
  children,
  className,
  ...rest
}: ButtonLook & ComponentProps<"button">) {
  return (
    <button type="button" {...rest} className={look({ variant, size, children }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  variant,
  size,
  icon,
  children,
  className,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={look({ variant, size, children }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
