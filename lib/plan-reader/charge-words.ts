import { has, re } from "./text";

/** Nobody in particular is charged with these: how the paper ends, money, time, what a report is to hold. */
export const closing = re`^(?:căn cứ|trên đây|trên cơ sở|với tinh thần|trong (?:quá trình|khi)|quá trình|(?:kế hoạch|chỉ thị|quyết định|văn bản|công văn|hướng dẫn|phong trào) (?:này|có)|nhận được|nếu|lưu ý|ghi chú|kinh phí|nguồn|thời gian|nội dung|hình thức|mức|số lượng|căn cứ)(?![\p{L}])`;

export const trouble = re`(?:khó khăn|vướng mắc|vấn đề (?:phát sinh|mới)|phát sinh)[^.;]{0,40}(?:phản ánh|báo cáo|liên hệ|đề nghị|thông tin|gửi|các|kịp thời|đơn vị)|(?:chịu )?trách nhiệm thi hành[\s./]*$|thi hành (?:quyết định|chỉ thị|kế hoạch|công văn|văn bản|hướng dẫn)(?: này)?[^,;]{0,20}$|nghiêm túc (?:tổ chức |triển khai )*thực hiện(?: kế hoạch này| các nội dung| tốt| nội dung)?[^,;]{0,24}$`;

/** A kind of body or of people, not one body of its own. */
export const group = re`^(?:các|mỗi|từng|cán bộ|công chức|viên chức|đoàn viên|tập thể|cá nhân|cơ quan|đơn vị|địa phương|người|học sinh|đảng viên|xã|phường|huyện|thôn|hộ|gia đình|giáo viên|khối|cụm|doanh nghiệp)(?![\p{L}])`;

/** Several bodies or people, "các đơn vị" and "Sở Y tế các tỉnh". */
export const isMany = (name: string) => has(group, name) || has(re`\scác\s`, name);

/** What an item outside any part on organisation must begin with to charge a body. */
export const charged = re`^\s?(?:là (?:cơ quan|đơn vị|bộ phận|đầu mối)|làm đầu mối|chủ trì|có trách nhiệm|thẩm định|tham mưu|hướng dẫn|tổng hợp|theo dõi|chỉ đạo|phụ trách|vận động|tuyên truyền|phối hợp|giúp|bố trí|cung ứng|chịu trách nhiệm)(?![\p{L}])`;

/** "Chủ tịch UBND tỉnh yêu cầu:" stands over items that each charge somebody. */
export const demands = re`chỉ thị:$|(?:yêu cầu|giao|(?<!theo )đề nghị|chỉ đạo|phân công)(?:[^.;:]|;(?= [^.:]{0,120}:)){0,260}:$`;

/** "Trường hoàn thành … được đề nghị khen" sets a condition. */
export const honoured = re`\sđược (?:đề nghị|xét|tặng|khen|công nhận)(?![\p{L}])`;

/** What binds a body in running text. */
export const bound = re`^,?\s?(?:là (?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)|có trách nhiệm|chịu trách nhiệm|được giao|được phân công)(?![\p{L}])`;

/** "Đề nghị các đơn vị quan tâm thực hiện." */
export const empty = re`^\s?(?:(?:quan tâm|nghiêm túc|khẩn trương|tích cực|chủ động|kịp thời|phối hợp|tổ chức|triển khai|tập trung)(?:,| và)? )*(?:triển khai|thực hiện)(?: (?:tốt|nghiêm|đầy đủ|có hiệu quả|hiệu quả|đúng|đạt kết quả))*(?: (?:theo|các|những|kế hoạch|nội dung|chỉ thị|công văn|văn bản)[^,;]{0,40})?[./\s]*$`;

/** What everybody strives for. */
export const aims = re`^\s?(?:phấn đấu|giữ|thực hiện|hoàn thành|nâng cao|giảm|tăng|duy trì|tiếp tục|nỗ lực|quyết tâm|thi đua)(?![\p{L}])`;

/** “Mỗi chi hội phải có một tổ”, ông A nói. */
export const spoken = re`"\s?,\s(?:ông|bà|anh|chị|đồng chí|đ\/c)\s`;

/** "Hồ sơ đề nghị khen thưởng gửi về …": papers come, and nobody is told to send them. */
export const comesIn = re`^(?:hồ sơ|báo cáo thành tích|danh sách|bản đăng ký)[^;.]{0,90}? (?:gửi|nộp)(?![\p{L}])`;

/** Who leads the whole campaign is charged with it in news too. */
export const leads = re`^(?:chủ trì|hướng dẫn|theo dõi|đôn đốc|tham mưu|làm (?:thường trực|đầu mối))(?![\p{L}])[^.;]{0,80}(?:phong trào|đợt thi đua|kế hoạch)`;
/** What was or is to be reached, or was given on the day. */
export const counted = re`\d\s?%|tỷ đồng|triệu đồng|trao (?:tặng )?\d|đã |vừa |(?:hội nghị|buổi lễ|lễ phát động)`;
