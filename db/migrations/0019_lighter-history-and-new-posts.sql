DROP INDEX `organisations_folded`;--> statement-breakpoint
DROP INDEX `people_folded`;--> statement-breakpoint
DROP INDEX `history_row`;--> statement-breakpoint
CREATE INDEX `history_row` ON `history` (`row_id`) WHERE (column_name IS NOT NULL OR old IS NOT NULL OR (at IS NOT NULL AND row_id IS NOT NULL) OR (table_name <> 'actions' AND table_name <> 'action_countries' AND table_name <> 'action_people'));--> statement-breakpoint
CREATE INDEX `posts_from` ON `posts` (`from_on`) WHERE "posts"."from_on" IS NOT NULL;