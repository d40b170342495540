package it.sportello.ask.questionnaires.web.own;

import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.filling.Writer;
import it.sportello.people.contacts.Action;
import it.sportello.people.personal.Own;

import java.util.Optional;

/**
 * What a visit sees of a sheet. Who came by a link alone may not be the person: they answer what is open, and see and change what was
 * answered on this visit. A code shows the rest.
 */
record Sight(Own own) {

    boolean stranger() {
        return !own.may(Action.SEE_OWN_RECORD);
    }

    Optional<Given> answer(Sheet sheet, String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(sheet.answers().get(name)).map(Answer::now).filter(this::sees);
    }

    private boolean sees(Given given) {
        return !stranger() || given.channel().equals(Writer.PAGE) && !given.at().isBefore(own.since());
    }

    boolean seesReceipt(Sheet sheet) {
        return !stranger() || !sheet.filed().at().isBefore(own.since());
    }
}
