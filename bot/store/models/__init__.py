"""The tables, one module for each subject. `Base.metadata` knows them all."""

from bot.store.models.base import Base
from bot.store.models.channel_cards import ChannelCard, ChannelCardAnswer, Reminder
from bot.store.models.decks import ConceptPhrase, ConceptRuling, Deck, DeckDraft, DeckVersion
from bot.store.models.guilds import Audit, BadgeRole, GuildWelcome
from bot.store.models.modes import Daily, Duel, DuelRating, Play, Prediction, ProblemReport
from bot.store.models.people import BadgeAward, ExtraTime, GuildSettings, Member
from bot.store.models.play import AnswerWindow, Attempt, HintUse, Question, Round, RoundMember
from bot.store.models.recall import (
    CardFlag,
    Explanation,
    ReviewLog,
    ReviewPreferences,
    ReviewState,
    StudiedDeck,
)
from bot.store.models.runs import Run, RunDelivery, RunEvent, RunWorker
from bot.store.models.schedules import Schedule, ScheduleDraft, ScheduleSlot
from bot.store.models.work import Due, Post, ProcessHeartbeat

__all__ = [
    "AnswerWindow",
    "Attempt",
    "Audit",
    "BadgeAward",
    "BadgeRole",
    "Base",
    "CardFlag",
    "ChannelCard",
    "ChannelCardAnswer",
    "ConceptPhrase",
    "ConceptRuling",
    "Daily",
    "Deck",
    "DeckDraft",
    "DeckVersion",
    "Due",
    "Duel",
    "DuelRating",
    "Explanation",
    "ExtraTime",
    "GuildSettings",
    "GuildWelcome",
    "HintUse",
    "Member",
    "Play",
    "Post",
    "Prediction",
    "ProblemReport",
    "ProcessHeartbeat",
    "Question",
    "Reminder",
    "ReviewLog",
    "ReviewPreferences",
    "ReviewState",
    "Round",
    "RoundMember",
    "Run",
    "RunDelivery",
    "RunEvent",
    "RunWorker",
    "Schedule",
    "ScheduleDraft",
    "ScheduleSlot",
    "StudiedDeck",
]
