package it.sportello.office.staff;

/** How a change of an account went. */
public sealed interface AccountResult {

    /** @param password the password that is good once, to be shown once; {@code null} when none was made */
    record Done(StaffMember member, String password) implements AccountResult {

        @Override
        public String toString() {
            return "Done[" + member + "]";
        }
    }

    /** Somebody has that e-mail already. */
    record EmailTaken() implements AccountResult {
    }

    /** Somebody else changed the account meanwhile: look again. */
    record ChangedMeanwhile() implements AccountResult {
    }

    /** It would leave nobody who can make accounts. */
    record LastAdministrator() implements AccountResult {
    }

    record NoSuchAccount() implements AccountResult {
    }
}
