package it.sportello.ask.questionnaires.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.questionnaires.Sheet;

/** A sheet on a list. */
@Introspected
public record SheetRow(String id, String questionnaire, String state, String tone, String opened, String sent, boolean open) {

    public static SheetRow of(Sheet sheet) {
        return new SheetRow(sheet.id(), title(sheet.opening().questionnaire()), sheet.state().label(), sheet.state().tone(),
                SheetTimes.moment(sheet.opening().at()), sheet.filed() == null ? "" : SheetTimes.moment(sheet.filed().at()), sheet.state().goesOn());
    }

    /** Questionnaires and sections have names that are words. */
    public static String title(String name) {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
