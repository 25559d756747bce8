import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";

type Props = {
  indicator: { id: string; code: string; name: string };
  /** What is done with it, as the page's heading begins: `Ngừng áp dụng`. */
  act: string;
  /** The same on the path, where it reads differently. */
  crumb?: string;
  description: string;
  children: ReactNode;
};

/** The frame of everything done with one indicator of the catalogue: the way back, its name and what it comes to. */
export function IndicatorFrame({
  indicator: { id, code, name },
  act,
  crumb = act,
  description,
  children,
}: Props) {
  return (
    <>
      <Breadcrumb
        items={[
          { label: "Danh mục", href: "/quan-tri/danh-muc" },
          { label: "Chỉ tiêu", href: "/quan-tri/danh-muc/chi-tieu" },
          { label: code, href: `/quan-tri/danh-muc/chi-tieu/${id}` },
          { label: crumb },
        ]}
      />
      <PageHeader title={`${act} ${code} – ${name}`} description={description} />
      {children}
    </>
  );
}
