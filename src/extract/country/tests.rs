//! Examples of what is, and is not, found as a country.

use super::*;
use crate::text::{Article, ArticleId};

/// The countries of a text, as `words=ISO` in text order.
fn found(text: &str) -> Vec<String> {
    let article = Article::new(ArticleId(0), "a.txt", text);
    let reading = Reading::new(&article);
    let mut all: Vec<(Span, Iso)> =
        find(&reading).iter().flat_map(|c| c.mentions.iter().map(|m| (m.mention.span, c.iso))).collect();
    all.sort_unstable();
    all.into_iter().map(|(span, iso)| format!("{}={iso}", reading.source(span))).collect()
}

#[track_caller]
fn check(text: &str, want: &[&str]) {
    assert_eq!(found(text), want, "{text}");
}

#[test]
fn persian() {
    check("وزیر خارجهٔ ژاپن با همتای برزیلی خود در توکیو دیدار کرد.", &["ژاپن=JP", "برزیلی=BR", "توکیو=JP"]);
    check("كانادائيها و سوئدیهای مقیم آمریکای جنوبی نیامدند.", &["كانادائيها=CA", "سوئدیهای=SE"]);
    check("رئیس‌جمهور کنیا به کره جنوبی و کره شمالی رفت.", &["کنیا=KE", "کره جنوبی=KR", "کره شمالی=KP"]);
    check("کمک مالی بانک به منابع مالی شهرداری رسید.", &[]);
    check("نیجر و مالی از دولت بورکینافاسو خواستند.", &["نیجر=NE", "مالی=ML", "بورکینافاسو=BF"]);
    check("لوله‌ای به قطر ۲۰ سانتی‌متر در کره زمین.", &[]);
    check("او خانه را ترک کرد.", &[]);
    check("رؤسای مجالس و روسای دانشگاه‌ها در آستانه سفر بودند.", &[]);
    check("وزیر خارجه ترکیه و همتای ترک او آمدند.", &["ترکیه=TR", "ترک=TR"]);
}

#[test]
fn arabic() {
    check("وقال الوزير إن للأرجنتين ولكندا وبالهند مصالح.", &["لأرجنتين=AR", "كندا=CA", "الهند=IN"]);
    check("التقى الأستراليون والنرويجيين في كانبرا.", &["الأستراليون=AU", "النرويجيين=NO", "كانبرا=AU"]);
    check("الأزمة المالية تضرب القطاع المالي والدعم المالي.", &[]);
    check("عقد الملك اجتماعا في عمان بحضور الوفد الأردني.", &["عمان=JO", "الأردني=JO"]);
    check("قالت سلطنة عمان في مسقط إن عمان ترحب.", &["سلطنة عمان=OM", "مسقط=OM", "عمان=OM"]);
    check("قال أحمد المصري إن الجيش المصري باق، وأضاف المصري أنه عاد.", &["المصري=EG"]);
    check("رفع يده اليمنى وقال الوزير اليمني.", &["اليمني=YE"]);
    check("دول أمريكا اللاتينية والمحيط الهندي", &[]);
    check("رئيس كوريا الجنوبية والرئيس الكوري الشمالي", &["كوريا الجنوبية=KR", "الكوري الشمالي=KP"]);
}

#[test]
fn english() {
    check("The U.S. and Britain told us that US-led talks in Chad go on.", &["U.S.=US", "Britain=GB", "US=US", "Chad=TD"]);
    check("Michael Jordan ate turkey by the Indian Ocean.", &[]);
    check("The king of Jordan met Turkey's Kurds and South Korean officials.", &["Jordan=JO", "Turkey=TR", "South Korean=KR"]);
    check("Delegates from Guinea-Bissau polished the Polish draft.", &["Guinea-Bissau=GW", "Polish=PL"]);
    check("NIGERIANS AND SWISS MEET IN NIGER", &["NIGERIANS=NG", "SWISS=CH", "NIGER=NE"]);
}
