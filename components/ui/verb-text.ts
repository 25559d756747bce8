/** `Trình đăng ký` while it is being done: `Đang trình đăng ký…`. */
export function inProgress(verb: string): string {
  return `Đang ${verb.charAt(0).toLowerCase()}${verb.slice(1)}…`;
}
