package it.sportello.people.records;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.store.names.NameWords;
import jakarta.inject.Singleton;
import org.apache.commons.validator.routines.EmailValidator;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People by what staff has in hand: a receipt number, a tax code, a phone, or a name or its beginning. */
@Singleton
public class FindPeople {

    /** More are not read one by one: the words must become more precise. */
    public static final int MOST = 100;
    /** No longer address fits in a urn. */
    private static final int LONGEST_EMAIL = 200;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final Records records;
    private final Contacts contacts;
    private final Addresses addresses;
    private final List<ReceiptHolders> receipts;

    FindPeople(Records records, Contacts contacts, Addresses addresses, List<ReceiptHolders> receipts) {
        this.records = records;
        this.contacts = contacts;
        this.addresses = addresses;
        this.receipts = receipts;
    }

    /** @return by name; those without a name last */
    public List<Person> find(String asked) {
        String text = asked.strip();
        Set<String> ids = new LinkedHashSet<>();
        if (text.matches("\\d{4}-\\d{7}")) {
            receipts.forEach(slice -> slice.holder(text).ifPresent(ids::add));
        }
        TaxCode.read(text).ifPresent(code -> ids.addAll(records.owners(List.of(code)).values()));
        number(text, PHONES::isPossibleNumber).ifPresent(number -> ids.addAll(behind(Stream.of("tel", "whatsapp").map(kind -> new Urn(kind, number)))));
        email(text).ifPresent(address -> ids.addAll(behind(Stream.of(new Urn(ChannelType.EMAIL.scheme(), address)))));
        if (ids.isEmpty()) {
            List<String> words = NameWords.of(text);
            if (!words.isEmpty()) {
                ids.addAll(records.named(words, MOST));
                // whoever wrote first and stands on no list is known by the name they have there
                contacts.named(words, MOST).stream().filter(each -> ids.size() < MOST).forEach(ids::add);
            }
        }
        return people(ids);
    }

    /** {@code 333 1234567} as {@code +393331234567}. */
    public static Optional<String> phone(String written) {
        return number(written, PHONES::isValidNumber);
    }

    /** Who looks for somebody may have a number of a series that came after our table of them. */
    private static Optional<String> number(String written, Predicate<PhoneNumber> good) {
        try {
            var number = PHONES.parse(written, "IT");
            return good.test(number) ? Optional.of(PHONES.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** {@code Maria.Sanna@Example.org} as {@code maria.sanna@example.org}, when it can be an address. */
    public static Optional<String> email(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST_EMAIL && EmailValidator.getInstance().isValid(address) ? Optional.of(address) : Optional.empty();
    }

    private Set<String> behind(Stream<Urn> urns) {
        return addresses.findAll(urns.toList()).stream()
                .map(Address::people).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    private List<Person> people(Set<String> ids) {
        Map<String, PersonRecord> known = records.findAll(ids).stream().collect(Collectors.toMap(PersonRecord::contact, Function.identity()));
        Map<String, Person> people = new LinkedHashMap<>();
        contacts.byId(ids).forEach((id, contact) -> people.merge(contact.id(), new Person(contact, known.get(id)), Person::withRecordOf));
        return people.values().stream().sorted(Comparator.comparing(Person::sortedBy)).toList();
    }
}
