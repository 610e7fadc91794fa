ALTER TABLE `lines` ADD `translates_id` text REFERENCES lines(id);--> statement-breakpoint
ALTER TABLE `book_copies` ADD `setting` text DEFAULT 'own' NOT NULL;