package io.github.hospitalhr.quickstart.data;

import java.util.List;
import java.util.Random;

/** Invents names: common ones with their real-life frequency of duplicates, minority names with a middle dot, rare hanzi. */
final class NameBook {

    /** Surnames, the commonest first; a skewed draw makes the first ones frequent. */
    private static final List<String> SURNAMES =
            words("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁"
                    + " 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎"
                    + " 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 汤 欧阳 司马 上官 诸葛");

    private static final List<String> FEMALE_ONE = words("芳 娜 敏 静 丽 艳 娟 霞 玲 婷 雪 倩 颖 琳 洁 梅 莉 蕾 薇 瑶 欣 悦 妍 璐 萍 燕 慧 丹 莹 晶");

    private static final List<String> FEMALE_TWO =
            words("秀英 桂英 玉兰 秀兰 海燕 晓燕 丽娜 雪梅 春梅 晓红 丽华 建华 思雨 雨桐 梓涵 诗涵 欣怡 佳怡 雨欣 梦瑶 若曦"
                    + " 子萱 静怡 嘉怡 晓彤 雅婷 婉婷 佳琪 慧敏 淑珍 美玲 雅静 文静 文婷 晓雯 晓琳 玉洁 雨薇 婧怡 梦洁 思琪 小燕 丽丽 婷婷 媛媛 莎莎"
                    + " 亚楠 诗雨 一诺 可欣 语嫣 紫涵 怡然 明月 春燕 冬梅 秋菊 素芬 月华 彩霞");

    private static final List<String> MALE_ONE = words("伟 强 磊 军 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 阳");

    private static final List<String> MALE_TWO = words("建国 建军 志强 志刚 国强 文博 浩然 子轩 宇航 俊杰 天佑 博文 明轩 子豪 家豪 志远 晓峰 海涛 海波 振华"
            + " 国华 建平 立新 永强 世杰 嘉伟 泽宇 一鸣 思远 文涛 少华 向东 卫东 学军 庆华 德明 启航 云飞 瑞霖 承志");

    /** Names a form often refuses: middle dots, a name outside the basic plane, rare hanzi, two-character surnames. */
    private static final List<String> RARE_FEMALE =
            words("阿依古丽·买买提 古丽娜尔·艾合买提 热依汗·吐尔逊 帕提古丽·阿卜杜拉 陈㛃 王芃懿 李𬭎婷 周翀 欧阳雨䶮 赵𫖯 刘婠婠 张𬘡");

    private static final List<String> RARE_MALE = words("李𠮷 艾力·吐尔洪 买买提江·卡德尔 扎西·多吉 巴特尔·孟克 吴燚 张犇 陈淼淼 马骉 龙䶮");

    private final Random random;
    private int rareFemale;
    private int rareMale;

    NameBook(Random random) {
        this.random = random;
    }

    /** The next name for somebody of the given sex, born in the given year. */
    String next(boolean female, int birthYear) {
        if (random.nextInt(32) == 0) {
            if (female && rareFemale < RARE_FEMALE.size()) {
                return RARE_FEMALE.get(rareFemale++);
            }
            if (!female && rareMale < RARE_MALE.size()) {
                return RARE_MALE.get(rareMale++);
            }
        }
        String surname = SURNAMES.get(skewed(SURNAMES.size()));
        boolean one = random.nextInt(100) < (birthYear < 1992 ? 45 : 15);
        return surname + (female ? pick(one ? FEMALE_ONE : FEMALE_TWO) : pick(one ? MALE_ONE : MALE_TWO));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A number below {@code bound}, small ones more often. */
    private int skewed(int bound) {
        double u = random.nextDouble();
        return (int) (u * u * bound);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
