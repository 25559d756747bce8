/** Which rounds an amended plan is for: `Áp dụng cho Năm 2026 và các đợt mở sau.` */
export function appliesToText(roundIds: readonly string[], titles: Readonly<Record<string, string>>): string {
  const named = roundIds.flatMap((id) => titles[id] ?? []);
  return named.length > 0
    ? `Áp dụng cho ${named.join(", ")} và các đợt mở sau khi ban hành.`
    : "Áp dụng cho các đợt mở sau khi ban hành; đợt đã mở giữ phiên bản trước.";
}
