/**
 * Reports (统计报表) as tables of data: turnover, headcount and cost by unit, trends of scores, before and after a measure. Charts
 * are drawn by whoever shows them.
 */
@NullMarked
package io.github.hospitalhr.performance.report;

import org.jspecify.annotations.NullMarked;
