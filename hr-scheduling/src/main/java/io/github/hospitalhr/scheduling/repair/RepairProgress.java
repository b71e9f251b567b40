package io.github.hospitalhr.scheduling.repair;

/**
 * How far a repair has come. Told on the calling thread after every step that made the roster better.
 *
 * @param effort looks at a row so far
 * @param unmended hard units still newly broken
 * @param people people touched besides those who are missing
 * @param cells cells changed, the vacated ones included
 */
public record RepairProgress(long effort, long unmended, int people, int cells) {}
