import type { NavItem } from "@/components/shell/nav-links";
import type { NavGroup } from "@/components/shell/workspace-shell";
import type { SignedIn } from "@/lib/identity/find-actor";
import { type Action, reach } from "@/lib/identity/permissions";

type Place = NavItem & { needs?: Action };

const work: Place[] = [
  { href: "/lam-viec", label: "Việc cần làm", icon: "inbox", exact: true },
  { href: "/lam-viec/phong-trao", label: "Phong trào", icon: "campaign", needs: "plan.read" },
  { href: "/lam-viec/theo-doi", label: "Theo dõi", icon: "dashboard", needs: "dashboard.read" },
  {
    href: "/lam-viec/don-vi",
    label: "Khoảng cách tới khen thưởng",
    icon: "target",
    needs: "verdict.read",
  },
  {
    href: "/lam-viec/nguon-so-lieu",
    label: "Số liệu hệ thống khác",
    icon: "data",
    needs: "snapshot.import",
  },
  { href: "/lam-viec/khen-thuong", label: "Khen thưởng", icon: "award", needs: "award.read" },
  { href: "/lam-viec/can-bo", label: "Cán bộ", icon: "users", needs: "staff.read" },
  { href: "/lam-viec/thong-bao", label: "Thông báo", icon: "bell" },
  { href: "/lam-viec/tai-khoan", label: "Tài khoản của tôi", icon: "user" },
];

const administration: Place[] = [
  { href: "/quan-tri/don-vi", label: "Đơn vị", icon: "unit", needs: "organization.manage" },
  { href: "/quan-tri/tai-khoan", label: "Tài khoản", icon: "users", needs: "user.manage" },
  { href: "/quan-tri/vai-tro", label: "Vai trò", icon: "role", needs: "user.manage" },
  { href: "/quan-tri/danh-muc", label: "Danh mục", icon: "catalogue", needs: "rule.manage" },
  { href: "/quan-tri/lich-nghi", label: "Lịch nghỉ", icon: "holiday", needs: "rule.manage" },
  { href: "/quan-tri/nhat-ky", label: "Nhật ký", icon: "log", needs: "audit.read" },
  { href: "/quan-tri/viec-nen", label: "Việc nền", icon: "jobs", needs: "job.read" },
];

/** The menu of this person in this role: what the matrix opens, in the order of a working day. */
export function navigationFor(actor: SignedIn): NavGroup[] {
  const open = ({ needs }: Place) => !needs || reach(actor, needs) !== null;
  const items = work
    .filter(open)
    .map((item) => (item.href === "/lam-viec/thong-bao" ? { ...item, count: actor.unread } : item));
  const managed = administration.filter(open);
  return managed.length > 0 ? [{ items }, { title: "Quản trị", items: managed }] : [{ items }];
}
