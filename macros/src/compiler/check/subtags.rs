//! The subtags of BCP 47 tags, and the subtags that authors write by mistake.

/// Returns whether the subtag is a registered language of two letters, or has three letters.
///
/// ISO 639-3 lists 7,900 languages of three letters, too many to carry here.
pub(super) fn is_language(subtag: &str) -> bool {
    subtag.len() == 3 || contains(LANGUAGES, subtag)
}

/// Returns whether the subtag is a script of ISO 15924.
pub(super) fn is_script(subtag: &str) -> bool {
    contains(SCRIPTS, subtag)
}

/// Returns whether the subtag is a country of ISO 3166-1, another registered region, or a number.
pub(super) fn is_region(subtag: &str) -> bool {
    subtag.len() == 3 || contains(REGIONS, subtag)
}

fn contains(list: &str, subtag: &str) -> bool {
    list.split_whitespace()
        .any(|listed| listed.eq_ignore_ascii_case(subtag))
}

/// Returns the tag that is meant by a country, an old or wrong code, or the name of a language.
pub(super) fn meant(written: &str) -> Option<&'static str> {
    let written = written.to_lowercase();
    let means = |(_, list): &&(&str, &str)| list.split_whitespace().any(|it| it == written);
    MISTAKES.iter().find(means).map(|&(tag, _)| tag)
}

/// Returns the region that is meant by a wrong code.
pub(super) fn meant_region(written: &str) -> Option<&'static str> {
    let means = |(list, _): &&(&str, &str)| contains(list, written);
    WRONG_REGIONS.iter().find(means).map(|&(_, region)| region)
}

/// The languages of ISO 639-1, from the package iso-codes 4.15 of Debian.
const LANGUAGES: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz \
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln \
    lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi \
    pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// The scripts of ISO 15924, from the same package.
const SCRIPTS: &str = "\
    Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Bhks Blis Bopo Brah Brai \
    Bugi Buhd Cakm Cans Cari Cham Cher Cirt Copt Cprt Cyrl Cyrs Deva Dsrt Dupl Egyd Egyh Egyp Elba \
    Ethi Geok Geor Glag Goth Gran Grek Gujr Guru Hanb Hang Hani Hano Hans Hant Hatr Hebr Hira Hluw \
    Hmng Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Khar Khmr Khoj Kitl Kits Knda Kore Kpel \
    Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci Lydi Mahj Mand Mani Marc \
    Maya Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Narb Nbat Newa Nkgb Nkoo Nshu Ogam \
    Olck Orkh Orya Osge Osma Palm Pauc Perm Phag Phli Phlp Phlv Phnx Piqd Plrd Prti Qaaa Qabx Rjng \
    Roro Runr Samr Sara Sarb Saur Sgnw Shaw Shrd Sidd Sind Sinh Sora Sund Sylo Syrc Syre Syrj Syrn \
    Tagb Takr Tale Talu Taml Tang Tavt Telu Teng Tfng Tglg Thaa Thai Tibt Tirh Ugar Vaii Visp Wara \
    Wole Xpeo Xsux Yiii Zinh Zmth Zsye Zsym Zxxx Zyyy Zzzz";

/// The countries of ISO 3166-1, from the same package, then IANA's other regions and Kosovo.
const REGIONS: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE \
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM \
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC \
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW \
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW AC CP DG EA EU EZ IC \
    TA UN XK";

/// Wrong regions and the right one.
const WRONG_REGIONS: &[(&str, &str)] = &[
    ("UK EN", "GB"),
    ("ZH", "CN"),
    ("JA", "JP"),
    ("KO", "KR"),
    ("CS", "CZ"),
    ("EL", "GR"),
];

/// Tags, each with what authors write for it: countries, codes of ISO 639-2 or of other systems,
/// withdrawn codes, and names.
///
/// `kr` and `tw` are languages, Kanuri and Twi, but alone they are rather meant as countries.
const MISTAKES: &[(&str, &str)] = &[
    ("ar", "arabic ara العربية"),
    ("be", "by belarusian bel"),
    ("bg", "bulgarian bul"),
    ("bn", "bd bengali bangla ben"),
    ("cs", "cz czech ces cze"),
    ("da", "dk danish dan dansk"),
    ("de", "german deutsch ger deu"),
    ("de-AT", "at"),
    ("el", "gr greek gre ell"),
    ("en", "english eng default ascii 英文 英语"),
    ("en-AU", "au"),
    ("en-GB", "gb"),
    ("en-US", "us usa enu enus american"),
    ("es", "spanish espanol español spa esp castellano"),
    ("es-MX", "mx"),
    ("et", "estonian est"),
    ("fa", "ir persian farsi per fas"),
    ("fi", "finnish fin suomi"),
    ("fil", "ph filipino"),
    ("fr", "french francais français fre fra"),
    ("he", "il iw hebrew heb"),
    ("hi", "hindi hin"),
    ("hr", "croatian hrv"),
    ("hu", "hungarian hun magyar"),
    ("hy", "armenian arm hye"),
    ("id", "in indonesian ind bahasa"),
    ("it", "italian ita italiano"),
    ("ja", "jp japanese jpn jap 日本語 日语 日文"),
    ("jv", "jw javanese"),
    ("ka", "georgian geo kat"),
    ("kk", "kz kazakh kaz"),
    ("km", "kh khmer khm"),
    ("ko", "kr korean kor 한국어 韩语 韩文"),
    ("lt", "lithuanian lit"),
    ("lv", "latvian lav"),
    ("ms", "malay malaysian msa may"),
    ("nb", "norwegian nor norsk nob"),
    ("ne", "np nepali nep"),
    ("nl", "dutch dut nld nederlands"),
    ("pl", "polish pol polski"),
    ("pt", "portuguese por portugues português"),
    ("pt-BR", "ptb ptbr brazilian"),
    ("ro", "mo romanian rum ron"),
    ("ru", "russian rus русский 俄语"),
    ("sk", "slovak slk slo"),
    ("sl", "slovenian slv"),
    ("sq", "albanian alb sqi"),
    ("sr", "rs serbian srp"),
    ("sv", "swedish swe svenska"),
    ("sw", "swahili swa"),
    ("ta", "tamil tam"),
    ("th", "thai tha"),
    ("tl", "tagalog tgl"),
    ("tr", "turkish tur türkçe"),
    ("uk", "ua ukrainian ukr"),
    ("ur", "pk urdu urd"),
    ("vi", "vn vietnamese vie viet"),
    ("yi", "ji"),
    ("yue", "cantonese 粤语 粵語"),
    ("zh", "cn chn chinese mandarin zho chi 中文 汉语"),
    (
        "zh-Hans",
        "chs zhs simplified simplified_chinese simplifiedchinese chinese_simplified \
         chinesesimplified zh-chs zh_chs zh_simplified 简体 简体中文",
    ),
    (
        "zh-Hant",
        "tw cht zht tc traditional traditional_chinese traditionalchinese chinese_traditional \
         chinesetraditional zh-cht zh_cht zh_traditional 繁体 繁體 繁体中文 繁體中文",
    ),
    ("zh-CN", "zhcn"),
    ("zh-HK", "hk zhhk"),
    ("zh-TW", "zhtw"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compiler::check::tag::canonical;

    #[test]
    fn every_meant_tag_is_valid() {
        for (tag, _) in MISTAKES {
            assert_eq!(canonical(tag).as_deref(), Ok(*tag));
        }
        for (_, region) in WRONG_REGIONS {
            assert!(is_region(region), "{region}");
        }
    }

    #[test]
    fn mistake_has_one_meaning_and_is_not_a_language() {
        let mut all: Vec<&str> = Vec::new();
        for (tag, mistakes) in MISTAKES {
            for mistake in mistakes.split_whitespace() {
                assert!(!all.contains(&mistake), "{mistake} is there twice");
                all.push(mistake);
                let is_language = mistake.len() == 2 && is_language(mistake);
                let reads_as_a_country = matches!(mistake, "kr" | "tw");
                assert_eq!(is_language, reads_as_a_country, "{mistake} for {tag}");
                assert_eq!(meant(&mistake.to_uppercase()), Some(*tag));
            }
        }
        for (mistakes, _) in WRONG_REGIONS {
            assert!(mistakes.split_whitespace().all(|it| !is_region(it)));
        }
    }

    #[test]
    fn registered_subtags_are_known() {
        assert!(
            ["en", "zh", "tw", "kr", "za", "aa"]
                .into_iter()
                .all(is_language)
        );
        assert!(["yue", "fil", "cmn"].into_iter().all(is_language));
        assert!(!["cn", "xx", "zz"].into_iter().any(is_language));
        assert!(["Hans", "Hant", "Latn", "latn"].into_iter().all(is_script));
        assert!(!["Hanx", "Engl"].into_iter().any(is_script));
        assert!(["CN", "TW", "419", "XK", "gb"].into_iter().all(is_region));
        assert!(!["UK", "EN", "ZH"].into_iter().any(is_region));
        assert_eq!(meant("qq"), None);
    }
}
