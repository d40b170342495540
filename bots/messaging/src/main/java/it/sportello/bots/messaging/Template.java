package it.sportello.bots.messaging;

import java.util.List;

/**
 * Words a provider approved beforehand.
 *
 * @param name      our name of it, as in {@code templates/<lang>/whatsapp.yml}
 * @param id        the provider's ({@code HX...} at Twilio)
 * @param variables values of {@code {{1}}}, {@code {{2}}}... in order
 */
public record Template(String name, String id, List<String> variables) {

    public Template {
        variables = List.copyOf(variables);
    }

    @Override
    public String toString() {
        return "Template[" + name + "]";
    }
}
