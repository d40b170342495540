package it.sportello.ask.questionnaires;

/**
 * A slice that follows what becomes of sheets. It is told after the write, at least once and perhaps again without a change: a turn that
 * is played again after a crash touches its sheet again.
 */
public interface SheetListener {

    void touched(Sheet sheet);
}
