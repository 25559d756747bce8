import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";

const steps: { icon: IconName; name: string; about: string }[] = [
  { icon: "file", name: "Ban hành kế hoạch", about: "Chỉ tiêu, ngưỡng và điều kiện khen thưởng rõ từ đầu." },
  { icon: "edit", name: "Đăng ký", about: "Đơn vị tự nguyện đăng ký tập thể và cá nhân." },
  { icon: "data", name: "Gửi số liệu", about: "Tử số, mẫu số từng kỳ, kèm tài liệu kiểm chứng." },
  { icon: "check", name: "Thẩm định", about: "Sở Nội vụ đối chiếu từng dòng với tài liệu." },
  {
    icon: "council",
    name: "Xét và bỏ phiếu",
    about: "Mỗi điều kiện có kết luận và căn cứ; Hội đồng bỏ phiếu.",
  },
  { icon: "award", name: "Khen thưởng", about: "Quyết định và danh sách được công bố tại đây." },
];

/** The six steps of a campaign, for those who see one for the first time. */
export function Chain() {
  return (
    <ol className="chain">
      {steps.map(({ icon, name, about }, at) => (
        <li key={name}>
          <span className="chain-icon">
            <Icon name={icon} />
          </span>
          <h3>
            {at + 1}. {name}
          </h3>
          <p>{about}</p>
        </li>
      ))}
    </ol>
  );
}
