package io.github.hospitalhr.performance.formula;

import io.github.hospitalhr.domain.text.Label;

/** Why a formula is refused, when it is written or when it is evaluated. */
public enum FormulaFault {
    /** The text is longer than {@link Formula#MAX_LENGTH}. */
    TOO_LONG("公式过长", "the formula is too long"),
    /** The text has more operations than {@link Formula#MAX_NODES}. */
    TOO_COSTLY("公式运算过多", "the formula has too many operations"),
    /** The text is nested deeper than {@link Formula#MAX_DEPTH}. */
    TOO_DEEP("公式嵌套过深", "the formula is nested too deeply"),
    /** The text cannot be read. */
    SYNTAX("公式语法错误", "the formula cannot be read"),
    /** The operator is not offered; powers are not, since their cost has no bound. */
    OPERATOR_NOT_OFFERED("不支持的运算符", "the operator is not offered"),
    /** The function is not offered, or takes another number of arguments. */
    FUNCTION_NOT_OFFERED("不支持的函数或参数个数", "the function, or its number of arguments, is not offered"),
    /** The name is none of the declared variables. */
    UNKNOWN_VARIABLE("未声明的变量", "the variable is not declared"),
    /** The text names NaN or an infinity, or a variable has no value. */
    NOT_A_NUMBER("不是数值", "not a number"),
    /** A number has more than 18 digits before or 10 behind the point, or is written with an exponent. */
    NUMBER_NOT_PLAIN("数字过长或带指数", "a number is too long or has an exponent"),
    /** A divisor was zero. */
    DIVISION_BY_ZERO("除数为零", "division by zero"),
    /** A value left the range of {@code -10^18 .. 10^18}. */
    OUT_OF_RANGE("数值超出范围", "a value is out of range");

    private final String zh;
    private final String en;

    FormulaFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The fault in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
