CREATE TABLE `intermediaries` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`person_id` text,
	`mandate` text NOT NULL,
	`limits` text,
	`from_on` text,
	`until_on` text,
	`ended_on` text,
	`ended_reason` text,
	`owner_id` text,
	`marking` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `intermediary_countries` (
	`intermediary_id` text NOT NULL,
	`country_id` text NOT NULL,
	PRIMARY KEY(`intermediary_id`, `country_id`),
	FOREIGN KEY (`intermediary_id`) REFERENCES `intermediaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `intermediary_countries_country` ON `intermediary_countries` (`country_id`);--> statement-breakpoint
CREATE TABLE `offer_items` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`authority` text,
	`quantity` integer,
	`valid_until` text,
	`closed_on` text,
	`closed_reason` text,
	`marking` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`country_id` text NOT NULL,
	`person_id` text,
	`quantity` integer NOT NULL,
	`offered_on` text NOT NULL,
	`owner_id` text,
	`status` text NOT NULL,
	`status_on` text,
	`status_note` text,
	`over_reason` text,
	`marking` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `offer_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_quantity" CHECK("offers"."quantity" >= 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `offers_item` ON `offers` (`item_id`,`offered_on`);--> statement-breakpoint
CREATE INDEX `offers_country` ON `offers` (`country_id`,`offered_on`);--> statement-breakpoint
CREATE TABLE `partner_ask_documents` (
	`ask_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`ask_id`, `document_id`),
	FOREIGN KEY (`ask_id`) REFERENCES `partner_asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `partner_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text,
	`intermediary_id` text,
	`target_id` text NOT NULL,
	`target_person_id` text,
	`target_body` text,
	`ask` text NOT NULL,
	`channel` text NOT NULL,
	`asked_on` text NOT NULL,
	`owner_id` text,
	`reply` text,
	`replied_on` text,
	`delivered_on` text,
	`rank` text,
	`answer` text,
	`answer_heard_on` text,
	`thanked_on` text,
	`thanks_note` text,
	`withdrawn_on` text,
	`withdrawn_reason` text,
	`marking` text NOT NULL,
	`action_id` text,
	FOREIGN KEY (`partner_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`intermediary_id`) REFERENCES `intermediaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_asks_one_asked" CHECK(("partner_asks"."partner_id" IS NULL) <> ("partner_asks"."intermediary_id" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partner_asks_partner` ON `partner_asks` (`partner_id`,`asked_on`);--> statement-breakpoint
CREATE INDEX `partner_asks_target` ON `partner_asks` (`target_id`,`asked_on`);