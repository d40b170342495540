package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A sheet nobody works on for ninety days expires; its answers stay, and whoever comes back goes on. */
@Singleton
class ExpireSheet implements DueHandler {

    static final String KIND = "questionnaires.expire";
    static final Duration AFTER = Duration.ofDays(90);

    private final Sheets sheets;
    private final Due due;
    private final InstantSource clock;

    ExpireSheet(Sheets sheets, Due due, InstantSource clock) {
        this.sheets = sheets;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        Instant now = clock.instant();
        sheets.find(id).filter(sheet -> sheet.state() == SheetState.OPEN).ifPresent(sheet -> {
            if (sheets.change(id, found -> over(found, now) ? found.ended(SheetState.EXPIRED, now) : found).state() == SheetState.OPEN) {
                due.at(KIND, id, sheet.latest().plus(AFTER));
            }
        });
    }

    private static boolean over(Sheet sheet, Instant now) {
        return sheet.state() == SheetState.OPEN && !now.isBefore(sheet.latest().plus(AFTER));
    }
}
