package it.sportello.ask.campaigns.mongo

import it.sportello.ask.campaigns.Campaigns
import it.sportello.ask.campaigns.Invitations
import it.sportello.ask.campaigns.Page
import it.sportello.platform.store.Store
import org.bson.Document

/** The adapters of a store, for specs of other packages. */
class CampaignStore {

    static Campaigns campaigns(Store store) { new MongoCampaigns(store) }

    static Invitations invitations(Store store) { new MongoInvitations(store) }

    static Document document(Page page) { PageDocuments.write(page) }
}
